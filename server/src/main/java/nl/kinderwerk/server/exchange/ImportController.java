package nl.kinderwerk.server.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import nl.kinderwerk.server.access.Workplace;
import nl.kinderwerk.server.access.Workplaces;
import nl.kinderwerk.server.exchange.Conversion.Outcome;
import nl.kinderwerk.server.exchange.Imports.Draft;
import nl.kinderwerk.server.exchange.Recognition.Recognised;
import nl.kinderwerk.server.practice.Deliveries;
import nl.kinderwerk.server.screen.Fault;
import nl.kinderwerk.server.screen.Frame;
import nl.kinderwerk.server.screen.Screens;
import nl.kinderwerk.study.InvalidInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** For co-ordinators: a file of another system becomes registrations, when a person confirmed what its columns mean. */
@RestController
@RequestMapping(ImportController.PATH)
final class ImportController {
    static final String PATH = TakeController.PATH + "/inlezen";

    private final Workplaces workplaces;
    private final Imports imports;
    private final Deliveries deliveries;

    ImportController(Workplaces workplaces, Imports imports, Deliveries deliveries) {
        this.workplaces = workplaces;
        this.imports = imports;
        this.deliveries = deliveries;
    }

    /** Who changes the language of a file that was refused comes here. */
    @GetMapping
    ResponseEntity<String> back() {
        return Screens.moveTo(TakeController.PATH);
    }

    @PostMapping
    ResponseEntity<?> upload(@RequestParam(required = false) @Nullable MultipartFile file, HttpServletRequest request) {
        return workplaces.member(request, place -> {
            if (file == null || file.isEmpty()) {
                return refused(place, request, "upload.none");
            }
            if (file.getSize() > ForeignTable.LARGEST) {
                return refused(place, request, "upload.large");
            }
            try {
                var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
                var table = read(name, file.getBytes());
                return Screens.moveTo(PATH + "/" + imports.keep(table.file(), file.getBytes()));
            } catch (InvalidInputException unreadable) {
                return refused(place, request, "upload.unreadable");
            } catch (IOException lost) {
                throw new UncheckedIOException(lost);
            }
        });
    }

    /** One at a time: a workbook of a few megabytes unfolds to much more. */
    private static synchronized ForeignTable read(String name, byte[] content) {
        return ForeignTable.read(name, content);
    }

    private ResponseEntity<String> refused(Workplace place, HttpServletRequest request, String key) {
        var frame = frame(request, "data.title");
        return Screens.show(
                "exchange/data.jte",
                frame.withFaults(List.of(new Fault("file", frame.say(key)))),
                Map.of("place", place, "files", imports.files()));
    }

    @GetMapping("/{id}")
    ResponseEntity<?> look(@PathVariable UUID id, HttpServletRequest request) {
        return with(id, request, (desk, frame) -> {
            var binding = desk.proposal().bind(imports.binding());
            var outcome = convert(desk, binding, false);
            return desk.show(frame, binding, outcome, recognise(desk, binding, outcome), "");
        });
    }

    @PostMapping("/{id}")
    ResponseEntity<?> take(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String go,
            @RequestParam(defaultValue = "") String extra,
            HttpServletRequest request) {
        return with(id, request, (desk, frame) -> {
            var filled = Binding.of(request);
            var binding = go.equals("import") ? filled : desk.proposal().complete(filled);
            var outcome = convert(desk, binding, request.getParameter("sure") != null);
            var recognised = recognise(desk, binding, outcome);
            if (!go.equals("import")
                    || !outcome.flaws().isEmpty()
                    || outcome.rows().isEmpty()) {
                return desk.show(frame, binding, outcome, recognised, extra);
            }
            if (!recognised.extra().isEmpty() && extra.isEmpty()) {
                var asked = new Fault("extra", frame.say("extra.fault"));
                return desk.show(frame.withFaults(List.of(asked)), binding, outcome, recognised, extra);
            }
            return done(desk, binding, recognised, extra.equals("yes"));
        });
    }

    private ResponseEntity<String> done(ImportDesk desk, Binding binding, Recognised recognised, boolean withExtra) {
        var done = imports.take(desk.place(), desk.draft(), binding, recognised.rows(withExtra));
        var known = done.known() + recognised.standing();
        var left = withExtra ? 0 : recognised.extra().size();
        return Screens.moveTo(
                TakeController.PATH + "?nieuw=" + done.added() + "&bekend=" + known + (left > 0 ? "&weg=" + left : ""));
    }

    private Recognised recognise(ImportDesk desk, Binding binding, Outcome outcome) {
        return imports.recognise(new Comparison(binding, desk.meanings()), outcome.rows());
    }

    private Outcome convert(ImportDesk desk, Binding binding, boolean isSure) {
        var identities = imports.identities(desk.place(), desk.table().texts(binding.column(Field.IDENTITY)));
        Predicate<String> doubted = note -> !isSure && deliveries.tellsWho(note);
        return new Conversion(desk.table(), binding, desk.meanings(), identities, doubted).convert();
    }

    private ResponseEntity<?> with(
            UUID id, HttpServletRequest request, BiFunction<ImportDesk, Frame, ResponseEntity<String>> work) {
        var frame = frame(request, "binding.title");
        return workplaces.member(
                request,
                place -> imports.draft(id)
                        .flatMap(draft -> desk(place, draft, frame))
                        .map(desk -> work.apply(desk, frame))
                        .orElseGet(() -> Workplaces.none(request)));
    }

    /** Nothing when the file cannot be read any more: the software that took it in may have been replaced since. */
    private Optional<ImportDesk> desk(Workplace place, Draft draft, Frame frame) {
        try {
            var table = read(draft.file(), draft.content());
            var meanings = new Meanings(place, imports.series(), frame.language());
            return Optional.of(new ImportDesk(place, draft, table, meanings));
        } catch (InvalidInputException unreadable) {
            return Optional.empty();
        }
    }

    private static Frame frame(HttpServletRequest request, String title) {
        return Frame.of(ImportController.class, request, title);
    }
}
