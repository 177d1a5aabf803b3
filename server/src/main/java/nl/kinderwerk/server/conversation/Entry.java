package nl.kinderwerk.server.conversation;

/**
 * What one side says of one aim.
 *
 * @param good what goes well
 * @param better what can be better
 * @param need what the two need from each other
 */
record Entry(String aim, Side side, String good, String better, String need) {
    boolean saysNothing() {
        return good.isEmpty() && better.isEmpty() && need.isEmpty();
    }
}
