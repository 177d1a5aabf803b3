/** LimeSurvey: structures ({@code .lss}), archives ({@code .lsa}), results as CSV, and VV exports. */
@NullMarked
package nl.kinderwerk.study.limesurvey;

import org.jspecify.annotations.NullMarked;
