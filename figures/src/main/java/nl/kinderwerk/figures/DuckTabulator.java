package nl.kinderwerk.figures;

public final class DuckTabulator implements Tabulator, AutoCloseable {
    private DuckTabulator() {}

    public static DuckTabulator open(String relation) {
        return new DuckTabulator();
    }

    @Override
    public void close() {}
}
