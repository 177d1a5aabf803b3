/** One door for files of other tools, whatever their format. */
@NullMarked
package nl.kinderwerk.study.intake;

import org.jspecify.annotations.NullMarked;
