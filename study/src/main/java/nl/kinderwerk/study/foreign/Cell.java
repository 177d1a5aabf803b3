package nl.kinderwerk.study.foreign;

/**
 * A cell of foreign answers. Nothing at all and an empty text are different things in some formats, and the same in
 * others: the binding says what each means.
 *
 * @param kind whether something stands there
 * @param text as it stands there; empty unless the kind is {@link Kind#TEXT}
 */
public record Cell(Kind kind, String text) {
    /** Nothing stands there: a bare empty cell, NULL, or system-missing. */
    public static final Cell ABSENT = new Cell(Kind.ABSENT, "");

    /** An empty text stands there. */
    public static final Cell EMPTY = new Cell(Kind.EMPTY, "");

    /** Whether something stands in a cell. */
    public enum Kind {
        /** A text of at least one character. */
        TEXT,
        /** An empty text. */
        EMPTY,
        /** Nothing. */
        ABSENT
    }

    /** A cell with this text; blank text counts as empty. */
    public static Cell of(String text) {
        return text.isBlank() ? EMPTY : new Cell(Kind.TEXT, text);
    }

    boolean filled() {
        return kind == Kind.TEXT;
    }
}
