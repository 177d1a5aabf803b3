@NullMarked
package nl.kinderwerk.edition.chart;

import org.jspecify.annotations.NullMarked;
