@NullMarked
package nl.kinderwerk.figures;

import org.jspecify.annotations.NullMarked;
