package org.hearsay.article;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.hearsay.problem.Problem;

/**
 * The files in a zip or tar archive whose ending is known, in the archive's order. Nothing is
 * unpacked to disk; archives inside archives are not opened.
 */
final class ArchiveReader implements ArticleReader {
  /** Below it no ratio is looked at: small files of one letter compress well. */
  private static final long RATIO_FROM = 32L << 20;

  private final ArchiveInputStream<?> archive;
  private final Counted packed;
  private final String prefix;
  private final String where;
  private final ReaderOptions options;
  private final Consumer<Problem> problems;
  private ArticleReader open = ArticleReaders.NONE;
  private Counted unpacked;
  private long unpackedBefore;
  private long entries;
  private boolean ended;

  private ArchiveReader(
      ArchiveInputStream<?> archive,
      Counted packed,
      String prefix,
      String where,
      ReaderOptions options,
      Consumer<Problem> problems) {
    this.archive = archive;
    this.packed = packed;
    this.prefix = prefix;
    this.where = where;
    this.options = options;
    this.problems = problems;
  }

  static ArticleReader zip(
      InputStream in, String document, String where, ReaderOptions options, Consumer<Problem> p) {
    Counted packed = new Counted(in);
    return new ArchiveReader(
        new ZipArchiveInputStream(packed), packed, document, where, options, p);
  }

  static ArticleReader tar(
      InputStream in, String document, String where, ReaderOptions options, Consumer<Problem> p) {
    Counted packed = new Counted(in);
    return new ArchiveReader(
        new TarArchiveInputStream(packed), packed, document, where, options, p);
  }

  static ArticleReader tarGz(
      InputStream in, String document, String where, ReaderOptions options, Consumer<Problem> p)
      throws IOException {
    Counted packed = new Counted(in);
    InputStream tar = new BufferedInputStream(new GZIPInputStream(packed, 1 << 16));
    return new ArchiveReader(new TarArchiveInputStream(tar), packed, document, where, options, p);
  }

  @Override
  public Optional<Article> next() throws IOException {
    while (true) {
      Optional<Article> article = open.next();
      if (article.isPresent()) {
        return article;
      }
      open.close();
      open = ArticleReaders.NONE;
      if (ended || !advance()) {
        ended = true;
        return Optional.empty();
      }
    }
  }

  /** Opens the next entry, false at the end of the archive or where it is given up. */
  private boolean advance() throws IOException {
    unpackedBefore += unpacked == null ? 0 : unpacked.count;
    unpacked = null;
    ArchiveEntry entry;
    try {
      entry = archive.getNextEntry();
    } catch (IOException | IllegalArgumentException e) {
      return problem("BAD-ARCHIVE", where, "the rest can't be read: " + e.getMessage());
    }
    if (entry == null) {
      return false;
    }
    if (++entries > options.mostRecords()) {
      return problem("TOO-MANY-RECORDS", where, "more than " + options.mostRecords() + " entries");
    }
    if (unpackedBefore > RATIO_FROM && unpackedBefore / options.largestRatio() > packed.count) {
      return problem("ARCHIVE-BOMB", where, "unpacks to more than 1:" + options.largestRatio());
    }
    open(entry);
    return true;
  }

  private void open(ArchiveEntry entry) throws IOException {
    String name = entry.getName().replace('\\', '/');
    String place = where + "!" + name;
    boolean outside =
        name.startsWith("/")
            || name.matches("(?:.*/)?\\.\\.(?:/.*)?")
            || name.matches("[A-Za-z]:.*");
    if (outside) {
      problem(
          "PATH-LEAVES-ARCHIVE", place, "an entry whose name leads out of the archive; not read");
    } else if (ArticleReaders.isArchive(name)) {
      problem("NESTED-ARCHIVE", place, "an archive in an archive; not read");
    } else if (!entry.isDirectory()
        && ArticleReaders.isKnown(name)
        && !name.matches("(?:.*/)?\\..*")) {
      unpacked =
          new Counted(
              new FilterInputStream(archive) {
                @Override
                public void close() {
                  // the archive goes on
                }
              });
      String document = prefix + "/" + ArticleReaders.stem(name);
      open = ArticleReaders.openStream(unpacked, name, document, place, options, problems);
    }
  }

  private boolean problem(String code, String place, String message) {
    problems.accept(new Problem(code, place, message));
    return false;
  }

  @Override
  public void close() throws IOException {
    open.close();
    archive.close();
  }

  /** Counts the bytes that pass. */
  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int c = super.read();
      count += c < 0 ? 0 : 1;
      return c;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      count += Math.max(0, n);
      return n;
    }
  }
}
