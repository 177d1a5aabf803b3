/** What an operator can set. */
@NullMarked
package nl.kinderwerk.server.setting;

import org.jspecify.annotations.NullMarked;
