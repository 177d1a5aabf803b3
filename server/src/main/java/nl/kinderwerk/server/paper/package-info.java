/** Pages as files to print and to go on writing in. */
@NullMarked
package nl.kinderwerk.server.paper;

import org.jspecify.annotations.NullMarked;
