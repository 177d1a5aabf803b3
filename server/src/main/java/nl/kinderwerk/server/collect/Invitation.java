package nl.kinderwerk.server.collect;

/** What a deelnamecode that was not used yet gives a right to: one answer, for an organisation. */
record Invitation(String wave, String organisation) {}
