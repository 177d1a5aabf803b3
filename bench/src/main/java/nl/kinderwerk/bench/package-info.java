@NullMarked
package nl.kinderwerk.bench;

import org.jspecify.annotations.NullMarked;
