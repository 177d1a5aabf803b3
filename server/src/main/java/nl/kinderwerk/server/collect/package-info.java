/**
 * The questionnaire on the web: invitations, drafts, answers. Who was invited and what was answered are never stored
 * together; RATIONALE.md says how.
 */
@NullMarked
package nl.kinderwerk.server.collect;

import org.jspecify.annotations.NullMarked;
