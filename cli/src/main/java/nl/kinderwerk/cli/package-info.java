/** The {@code kinderwerk} command: arguments, progress, exit codes. Everything else is done by the libraries. */
@NullMarked
package nl.kinderwerk.cli;

import org.jspecify.annotations.NullMarked;
