package org.hearsay.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hearsay.problem.Problem;

/**
 * All files of a folder and of those below it whose ending is known, by name, one open at a time.
 *
 * <p>Hidden files are passed over. Links are not followed: what a link inside the folder leads to
 * is read at its own place, and what it leads to outside is none of the folder's.
 */
final class FolderReader implements ArticleReader {
  private final Path root;
  private final ReaderOptions options;
  private final Consumer<Problem> problems;

  /** What is still to be read in each folder on the way down, the deepest first. */
  private final Deque<Iterator<Path>> ways = new ArrayDeque<>();

  /** Documents of one folder that have a name already. */
  private final Deque<Set<String>> names = new ArrayDeque<>();

  private ArticleReader open = ArticleReaders.NONE;
  private boolean anything;
  private String place = "";

  FolderReader(Path root, ReaderOptions options, Consumer<Problem> problems) throws IOException {
    this.root = root;
    this.options = options;
    this.problems = problems;
    enter(root);
  }

  @Override
  public Optional<Article> next() throws IOException {
    while (true) {
      Optional<Article> article = nextOfOpen();
      if (article.isPresent()) {
        return article;
      }
      open.close();
      open = ArticleReaders.NONE;
      if (!advance()) {
        return Optional.empty();
      }
    }
  }

  /** A file that fails on the way costs itself only. */
  private Optional<Article> nextOfOpen() {
    try {
      return open.next();
    } catch (IOException e) {
      problems.accept(new Problem("UNREADABLE", place, String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  /** Opens the next file, false at the end. */
  private boolean advance() throws IOException {
    while (!ways.isEmpty()) {
      if (!ways.peek().hasNext()) {
        ways.pop();
        names.pop();
        continue;
      }
      Path path = ways.peek().next();
      if (Files.isSymbolicLink(path)) {
        checkLink(path);
      } else if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        enter(path);
      } else if (ArticleReaders.isKnown(path.getFileName().toString())) {
        anything = true;
        place = path.toString();
        open = ArticleReaders.openFile(path, document(path), options, problems);
        return true;
      }
    }
    if (!anything) {
      anything = true;
      problems.accept(
          new Problem("NO-ARTICLES", root.toString(), "no file in this folder has a known ending"));
    }
    return false;
  }

  private void enter(Path folder) throws IOException {
    if (!Files.isReadable(folder)) {
      problems.accept(
          new Problem("NOT-READABLE", folder.toString(), "this folder may not be read"));
      return;
    }
    List<Path> content = new ArrayList<>();
    try (Stream<Path> list = Files.list(folder)) {
      list.filter(p -> !p.getFileName().toString().startsWith(".")).forEach(content::add);
    }
    content.sort((a, b) -> a.getFileName().toString().compareTo(b.getFileName().toString()));
    ways.push(content.iterator());
    names.push(new HashSet<>());
  }

  /** The path below the folder, without ending unless another file has that name already. */
  private String document(Path file) {
    String name = root.relativize(file).toString().replace('\\', '/');
    String stem = ArticleReaders.stem(name);
    return names.peek().add(stem) ? stem : name;
  }

  private void checkLink(Path link) throws IOException {
    if (!Files.exists(link)) {
      problems.accept(new Problem("BROKEN-LINK", link.toString(), "leads nowhere"));
    } else if (!link.toRealPath().startsWith(root.toRealPath())) {
      problems.accept(
          new Problem("LINK-LEAVES-FOLDER", link.toString(), "leads out of the folder; not read"));
    }
  }

  @Override
  public void close() throws IOException {
    open.close();
  }
}
