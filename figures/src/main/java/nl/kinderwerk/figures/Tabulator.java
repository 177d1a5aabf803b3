package nl.kinderwerk.figures;

public interface Tabulator {}
