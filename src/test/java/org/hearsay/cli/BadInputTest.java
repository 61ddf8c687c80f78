package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each mistake gets one clear line, the right exit code, and loses nothing that was stored. */
class BadInputTest {
  private static final String ARTICLE =
      """
      # Mayor denies flood claim

      Northern Courier, May 2, 2019

      The mayor of Riverton denied on Thursday that the dam had been left open. “We closed it at \
      noon,” she said.
      """;

  @TempDir Path folder;

  private Path store() {
    return folder.resolve("store");
  }

  private Path write(String name, byte[] content) throws IOException {
    Path file = folder.resolve("in").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  private Path write(String name, String content) throws IOException {
    return write(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private Console build(Object path) {
    return Console.run("build", path, "--store", store(), "--threads", "1");
  }

  @Test
  void badDocumentsAreToldAndTheGoodOneIsLoaded() throws IOException {
    write("empty.txt", "");
    write("binary.txt", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 9});
    write("broken.txt", new byte[] {'H', 'e', (byte) 0xC3, (byte) 0x28, 'y'});
    write("good.txt", ARTICLE);
    Console console = build(folder.resolve("in"));
    assertThat(console.code()).isEqualTo(ExitCode.DONE);
    assertThat(console.out()).isEmpty();
    assertThat(console.errors())
        .contains(
            "hearsay: 4 read = 1 loaded + 1 empty + 2 failed"
                + " (problems: 1 BINARY, 1 EMPTY, 1 NOT-UTF-8)")
        .anyMatch(line -> line.contains("broken.txt, byte 2") && line.endsWith("[NOT-UTF-8]"))
        .anyMatch(line -> line.contains("binary.txt") && line.endsWith("[BINARY]"));

    Console again = build(folder.resolve("in").resolve("good.txt"));
    assertThat(again.code()).isEqualTo(ExitCode.DONE);
    assertThat(again.err()).contains("1 read = 0 loaded + 1 unchanged");
  }

  @Test
  void nothingButBadInputIsExitTwo() throws IOException {
    Console console = build(write("broken.txt", new byte[] {'a', (byte) 0xFF}));
    assertThat(console.code()).isEqualTo(ExitCode.INPUT);
    assertThat(console.err()).contains("1 read = 0 loaded + 1 failed");
  }

  @Test
  void aFolderWithoutArticlesIsExitTwo() throws IOException {
    write("picture.jpg", "no article");
    Console console = build(folder.resolve("in"));
    assertThat(console.code()).isEqualTo(ExitCode.INPUT);
    assertThat(console.err()).contains("[NO-ARTICLES]").contains("0 read");
  }

  @Test
  void aHugeLineIsAProblemOfItsDocument() throws IOException {
    Path file = write("long.txt", "word ".repeat(10_000_000));
    Console console = build(file);
    assertThat(console.code()).isEqualTo(ExitCode.INPUT);
    assertThat(console.err()).contains("long.txt").contains("[TOO-LARGE]");
  }

  @Test
  void aMissingPathIsToldBeforeAnythingIsRead() {
    Console console = build(folder.resolve("nowhere"));
    assertThat(console.code()).isEqualTo(ExitCode.INPUT);
    assertThat(console.errors())
        .containsExactly(
            "hearsay: " + folder.resolve("nowhere") + ": no such file or folder; nothing was read");
    assertThat(store()).doesNotExist();
  }

  @Test
  void aStoreThatCannotBeWrittenIsExitThree() throws IOException {
    Path file = write("good.txt", ARTICLE);
    Console console = Console.run("build", file, "--store", write("taken", "a file"));
    assertThat(console.code()).isEqualTo(ExitCode.STORE);
    assertThat(console.errors()).singleElement().asString().contains("taken");
  }

  @Test
  void aStoreThatIsNotThereIsExitThree() {
    Console console = Console.run("query", "accusations", "--store", folder.resolve("none"));
    assertThat(console.code()).isEqualTo(ExitCode.STORE);
    assertThat(console.errors()).singleElement().asString().contains("hearsay build");
    assertThat(Console.run("serve", "--store", folder.resolve("none")).code())
        .isEqualTo(ExitCode.STORE);
  }

  @Test
  void anUnknownQueryGetsASuggestion() {
    Console console = Console.run("query", "acusations");
    assertThat(console.code()).isEqualTo(ExitCode.USAGE);
    assertThat(console.errors().get(0))
        .isEqualTo(
            "hearsay: no saved query \"acusations\"; did you mean \"accusations\"?"
                + " (hearsay queries lists them)");
    assertThat(Console.run("queries", "trce").err()).contains("did you mean \"trace\"?");
  }

  @Test
  void anUnknownParameterGetsASuggestion() {
    Console console = Console.run("query", "accusations", "--param", "sorce=syria");
    assertThat(console.code()).isEqualTo(ExitCode.USAGE);
    assertThat(console.errors().get(0))
        .startsWith(
            "hearsay: query accusations has no parameter \"sorce\"; did you mean \"source\"");
    assertThat(Console.run("query", "accusations", "--param", "source").err())
        .contains("write NAME=VALUE");
  }

  @Test
  void aFileThatIsNoQueryIsExitOne() throws IOException {
    Path file = write("mine.rq", "SELECT everything");
    Console console = Console.run("query", file, "--store", store());
    assertThat(console.code()).isEqualTo(ExitCode.USAGE);
    assertThat(console.errors().get(0)).contains("mine.rq").contains("not SPARQL");
  }

  @Test
  void anUnknownOptionOrCommandGetsASuggestion() {
    Console option = Console.run("build", "--stor", "x", "y");
    assertThat(option.code()).isEqualTo(ExitCode.USAGE);
    assertThat(option.errors().get(0)).contains("--stor").contains("--store");
    Console command = Console.run("bild");
    assertThat(command.code()).isEqualTo(ExitCode.USAGE);
    assertThat(command.errors().get(0)).contains("build");
    assertThat(Console.run().code()).isEqualTo(ExitCode.USAGE);
    assertThat(Console.run("extract", "x", "--format", "html").code()).isEqualTo(ExitCode.USAGE);
    assertThat(Console.run("build", "x", "--threads", "many").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aPortInUseIsExitThree() throws IOException {
    build(write("good.txt", ARTICLE));
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Console console = Console.run("serve", "--store", store(), "--port", taken.getLocalPort());
      assertThat(console.code()).isEqualTo(ExitCode.STORE);
      assertThat(console.errors())
          .containsExactly(
              "hearsay: port "
                  + taken.getLocalPort()
                  + " on 127.0.0.1 is in use by another program");
    }
    assertThat(Console.run("serve", "--port", "70000").code()).isEqualTo(ExitCode.USAGE);
  }
}
