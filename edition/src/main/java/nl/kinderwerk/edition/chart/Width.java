package nl.kinderwerk.edition.chart;

public enum Width {
    WIDE,
    NARROW
}
