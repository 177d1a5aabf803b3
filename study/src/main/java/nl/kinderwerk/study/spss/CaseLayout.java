package nl.kinderwerk.study.spss;

import java.util.List;

/**
 * Where the values of each variable stand in a case.
 *
 * @param elements of eight bytes in a case
 * @param places one for each variable, in order
 * @param systemMissing the number that stands for nothing
 */
record CaseLayout(int elements, List<Place> places, double systemMissing) {
    /**
     * @param width 0 for a number
     * @param segments one; several for a text longer than 255 bytes
     */
    record Place(int width, List<Segment> segments) {}

    /** Bytes of a case that belong to a value. */
    record Segment(int offset, int length) {}
}
