@NullMarked
package nl.kinderwerk.study.intake;

import org.jspecify.annotations.NullMarked;
