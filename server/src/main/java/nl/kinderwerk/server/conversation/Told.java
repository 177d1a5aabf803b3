package nl.kinderwerk.server.conversation;

import java.util.UUID;

/**
 * A story in a report, as it was when it was chosen.
 *
 * @param aim a code of the study
 * @param chosenBy the panel that chose it
 * @param reason why they did
 */
record Told(UUID id, String aim, String happened, String changed, String matters, String chosenBy, String reason) {}
