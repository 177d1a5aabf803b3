/** Where mail goes out. */
@NullMarked
package nl.kinderwerk.server.mail;

import org.jspecify.annotations.NullMarked;
