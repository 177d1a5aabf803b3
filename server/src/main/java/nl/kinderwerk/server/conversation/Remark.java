package nl.kinderwerk.server.conversation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What one side says about a figure.
 *
 * @param id made by the form: the same form twice is one
 */
record Remark(UUID id, Figure figure, Side side, String text, LocalDate day) {}
