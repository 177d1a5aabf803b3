@NullMarked
package nl.kinderwerk.study;

import org.jspecify.annotations.NullMarked;
