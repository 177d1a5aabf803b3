package nl.kinderwerk.server.collect;

/**
 * A count of people as it may be told while they answer: in steps, so that one more answer does not show, and never so high
 * that all or nearly all of a group must be among them.
 *
 * @param number there are at least so many; 0 tells nothing
 */
record AtLeast(int number) {
    /** People by which it grows. */
    static final int STEP = 5;
    /** People of a group of whom nobody can tell whether they are among those counted. */
    private static final int FREE = 3;

    static AtLeast of(long count) {
        return new AtLeast((int) (count - count % STEP));
    }

    /** Of a group of known size. */
    static AtLeast of(long count, int group) {
        return of(Math.max(0, Math.min(count, group - FREE)));
    }

    boolean tells() {
        return number > 0;
    }
}
