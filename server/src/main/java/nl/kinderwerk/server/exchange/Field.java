package nl.kinderwerk.server.exchange;

import java.util.List;
import java.util.Locale;

/** What a column of another system can hold, in the order of the form. */
enum Field {
    /** Day, month and year. */
    DAY,
    /** A series of the organisation, or a kind of activity. */
    ACTIVITY,
    /** Where it was. */
    NEIGHBOURHOOD,
    /** Attendances of children. */
    CHILDREN,
    /** Attendances of parents and carers. */
    PARENTS,
    /** Attendances of volunteers. */
    VOLUNTEERS,
    /** Whether the numbers were counted or estimated. */
    COUNTED,
    /** Whether it took place. */
    STATE,
    /** What it was for. */
    AIMS,
    /** With whom it was done. */
    PARTNERS,
    /** For colleagues. */
    NOTE,
    /** By which the other system knows a registration. */
    IDENTITY;

    /** Those of which the texts mean a code. */
    static final List<Field> CODED = List.of(ACTIVITY, AIMS, PARTNERS);

    static final List<Field> NUMBERS = List.of(CHILDREN, PARENTS, VOLUNTEERS);

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
