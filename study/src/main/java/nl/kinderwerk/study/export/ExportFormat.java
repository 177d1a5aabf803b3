package nl.kinderwerk.study.export;

import java.io.IOException;
import java.nio.file.Path;

/** The files in which answers can be taken along. */
public enum ExportFormat {
    /** A row for each respondent, codes or words. */
    CSV {
        @Override
        void write(Subject subject, ExportCells cells, Path file) throws IOException {
            CsvExport.write(subject, cells, file);
        }
    },
    /** A workbook with the answers, the codebook and the note. */
    XLSX {
        @Override
        void write(Subject subject, ExportCells cells, Path file) throws IOException {
            new XlsxExport(subject).write(file);
        }
    },
    /** An SPSS system file with labels, missing values and multiple-response sets. */
    SAV {
        @Override
        void write(Subject subject, ExportCells cells, Path file) throws IOException {
            new SavExport(subject).write(file);
        }
    },
    /** The codebook as DDI-Codebook 2.5; it has no answers in it, and no counts. */
    DDI {
        @Override
        void write(Subject subject, ExportCells cells, Path file) throws IOException {
            DdiExport.write(subject, file);
        }
    };

    abstract void write(Subject subject, ExportCells cells, Path file) throws IOException;
}
