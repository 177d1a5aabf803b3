@NullMarked
package nl.kinderwerk.cli;

import org.jspecify.annotations.NullMarked;
