/** Who may enter {@code /beheer}: accounts, signing in with two factors, and the log of what was done there. */
@NullMarked
package nl.kinderwerk.server.access;

import org.jspecify.annotations.NullMarked;
