package nl.kinderwerk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Keeps methods and files short: limits on all of them together, which no rule about one method can hold. */
final class SizeTest {
    private static final Path ROOT =
            Path.of(System.getProperty("kinderwerk.root", "..")).toAbsolutePath();
    private static final List<String> MODULES = List.of("study", "figures", "edition", "server", "cli", "bench");
    private static final int SHOWN = 20;

    /** Something with a number of lines. */
    private record Sized(String name, long lines) {}

    @Test
    void keepsHalfOfTheMethodsAtFiveLinesAndNineOfTenAtSixteen() throws IOException {
        var methods = methods();
        assertThat(percentile(methods, 50)).as(longest(methods)).isLessThanOrEqualTo(5);
        assertThat(percentile(methods, 90)).as(longest(methods)).isLessThanOrEqualTo(16);
    }

    @Test
    void keepsHalfOfTheFilesAt120Lines() throws IOException {
        var files = new ArrayList<Sized>();
        for (var file : sources()) {
            files.add(new Sized(name(file), Files.readAllLines(file).size()));
        }
        assertThat(percentile(files, 50)).as(longest(files)).isLessThanOrEqualTo(120);
    }

    private static List<Path> sources() throws IOException {
        var sources = new ArrayList<Path>();
        for (var module : MODULES) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }

    private static List<Sized> methods() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources()));
            var scanner = new MethodScanner(Trees.instance(task));
            for (var unit : task.parse()) {
                scanner.scan(unit, unit);
            }
            return scanner.methods;
        }
    }

    private static long percentile(List<Sized> sized, int percent) {
        var lines = sized.stream().mapToLong(Sized::lines).sorted().toArray();
        return lines[(lines.length * percent + 99) / 100 - 1];
    }

    private static String longest(List<Sized> sized) {
        return sized.stream()
                .sorted(Comparator.comparingLong(Sized::lines).reversed())
                .limit(SHOWN)
                .map(s -> s.lines() + " lines: " + s.name())
                .collect(Collectors.joining("\n", "The longest of " + sized.size() + ":\n", "\n"));
    }

    private static String name(Path file) {
        return ROOT.relativize(file).toString();
    }

    /** Counts the lines of each body from brace to brace; a lambda belongs to the method around it. */
    private static final class MethodScanner extends TreeScanner<@Nullable Void, CompilationUnitTree> {
        private final Trees trees;
        private final List<Sized> methods = new ArrayList<>();

        MethodScanner(Trees trees) {
            this.trees = trees;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, CompilationUnitTree unit) {
            var body = method.getBody();
            if (body != null) {
                var positions = trees.getSourcePositions();
                var lines = unit.getLineMap();
                var first = lines.getLineNumber(positions.getStartPosition(unit, body));
                var last = lines.getLineNumber(positions.getEndPosition(unit, body));
                var file = name(Path.of(unit.getSourceFile().toUri()));
                methods.add(new Sized(file + ":" + first + " " + method.getName(), last - first + 1));
            }
            return super.visitMethod(method, unit);
        }
    }
}
