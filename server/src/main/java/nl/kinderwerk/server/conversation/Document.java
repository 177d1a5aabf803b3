package nl.kinderwerk.server.conversation;

import java.util.List;

/**
 * All that the four pages show. A frozen version is kept as this, and printed from this.
 *
 * @param earlier agreements of earlier reports that were open when this one began
 * @param agreements made in this report
 */
record Document(
        Report report, List<Entry> agenda, List<Agreement> earlier, List<Agreement> agreements, List<Remark> remarks) {
    Document {
        agenda = List.copyOf(agenda);
        earlier = List.copyOf(earlier);
        agreements = List.copyOf(agreements);
        remarks = List.copyOf(remarks);
    }

    /** What a side says of an aim, also when that is nothing. */
    Entry entry(String aim, Side side) {
        return agenda.stream()
                .filter(entry -> entry.aim().equals(aim) && entry.side() == side)
                .findFirst()
                .orElse(new Entry(aim, side, "", "", ""));
    }

    List<Remark> remarks(Figure figure) {
        return remarks.stream().filter(remark -> remark.figure() == figure).toList();
    }
}
