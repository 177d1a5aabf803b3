/** Runs case files of the golden form against the engine, so that anyone can check an installation. */
@NullMarked
package nl.kinderwerk.figures.verify;

import org.jspecify.annotations.NullMarked;
