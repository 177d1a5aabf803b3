/** SPSS system files ({@code .sav}, {@code .zsav}), read and written without another library. */
@org.jspecify.annotations.NullMarked
package nl.kinderwerk.study.spss;
