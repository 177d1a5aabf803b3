/** Progress reports of four pages, and the conversation about them between an organisation and its commissioner. */
@NullMarked
package nl.kinderwerk.server.conversation;

import org.jspecify.annotations.NullMarked;
