/** Microdata of a wave for researchers: CSV, XLSX, SPSS and DDI-Codebook, each with a data note. */
@org.jspecify.annotations.NullMarked
package nl.kinderwerk.study.export;
