/** The site that everybody sees, and how it is made anew while the server runs. */
@NullMarked
package nl.kinderwerk.server.publish;

import org.jspecify.annotations.NullMarked;
