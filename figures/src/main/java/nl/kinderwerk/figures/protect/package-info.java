/** Disclosure control: which figures may leave the house, given everything published before (statistics.md, 9). */
@NullMarked
package nl.kinderwerk.figures.protect;

import org.jspecify.annotations.NullMarked;
