/** The page of an organisation for partners, and requests to come and see its practice. */
@NullMarked
package nl.kinderwerk.server.partner;

import org.jspecify.annotations.NullMarked;
