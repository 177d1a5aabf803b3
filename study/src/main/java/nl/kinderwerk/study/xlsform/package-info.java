/** XLSForm definitions, and answers exported by Kobo and ODK. */
@NullMarked
package nl.kinderwerk.study.xlsform;

import org.jspecify.annotations.NullMarked;
