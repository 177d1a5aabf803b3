package nl.kinderwerk.study;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A folder with answers person by person: nobody but its owner looks into it, whatever the system's habit is for new folders. */
public final class PrivateFolder {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private PrivateFolder() {}

    /**
     * Makes the folder if it is not there, and closes it to others where the file system knows permissions.
     *
     * @return whether it is closed; not when it belongs to somebody else, who lets this user in
     */
    public static boolean make(Path folder) throws IOException {
        Files.createDirectories(folder);
        var view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        return view == null || close(view);
    }

    private static boolean close(PosixFileAttributeView view) throws IOException {
        if (view.readAttributes().permissions().equals(OWNER_ONLY)) {
            return true;
        }
        try {
            view.setPermissions(OWNER_ONLY);
            return true;
        } catch (FileSystemException belongsToAnother) {
            return false;
        }
    }
}
