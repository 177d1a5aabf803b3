@NullMarked
package nl.kinderwerk.edition;

import org.jspecify.annotations.NullMarked;
