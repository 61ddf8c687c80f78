package org.hearsay.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainersTest {
  private static final String TREEBANK =
      """
      # the old mayor denied it
      1	the	_	_	DT	_	3	det	_	Chunk=B-NP
      2	old	_	_	JJ	_	3	amod	_	Chunk=I-NP
      3	mayor	_	_	NN	_	4	nsubj	_	Chunk=I-NP
      4	denied	_	_	VBD	_	0	root	_	Chunk=B-VP
      5	it	_	_	PRP	_	4	dobj	_	Chunk=B-NP
      6	.	_	_	.	_	4	punct	_	Chunk=O

      1	rebels	_	_	NNS	_	2	nsubj	_	Chunk=B-NP
      2	fled	_	_	VBD	_	0	root	_	Chunk=B-VP
      3	and	_	_	CC	_	2	cc	_	Chunk=O
      4	hid	_	_	VBD	_	2	conj	_	Chunk=B-VP
      5	.	_	_	.	_	2	punct	_	Chunk=O

      """;

  @TempDir private Path folder;

  private Path treebank() throws IOException {
    return Files.writeString(folder.resolve("bank.conllu"), TREEBANK.repeat(10));
  }

  @Test
  void parserLearnsTheTreesItSaw() throws IOException {
    Path model = folder.resolve("parser.bin");
    List<String> lines = new ArrayList<>();
    DependencyParserTrainer.train(
        treebank(), model, new DependencyParserTrainer.Options(5, 9999, 9999, 5, 1), lines::add);
    DependencyParserTrainer.Score score = DependencyParserTrainer.evaluate(model, treebank());
    assertThat(score.unlabelled()).isEqualTo(1.0);
    assertThat(score.labelled()).isEqualTo(1.0);
    assertThat(score.f1()).containsEntry("nsubj", 1.0);
    assertThat(lines).hasSize(6);
  }

  @Test
  void sameTreebankGivesTheSameBytes() throws IOException {
    Path a = folder.resolve("a.bin");
    Path b = folder.resolve("b.bin");
    var options = new DependencyParserTrainer.Options(2, 9999, 9999, 5, 1);
    DependencyParserTrainer.train(treebank(), a, options, line -> {});
    DependencyParserTrainer.train(treebank(), b, options, line -> {});
    assertThat(a).hasSameBinaryContentAs(b);
  }

  @Test
  void taggerAndChunkerLearnWhatTheySaw() throws IOException {
    Path tagger = folder.resolve("tagger.bin");
    Path chunker = folder.resolve("chunker.bin");
    SequenceTrainer.trainTagger(treebank(), tagger, 4, 9999, line -> {});
    SequenceTrainer.trainChunker(treebank(), chunker, 4, 9999, line -> {});
    String[] words = {"rebels", "denied", "it", "."};
    String[] tags = new FastTagger(read(tagger)).tag(words);
    assertThat(tags).containsExactly("NNS", "VBD", "PRP", ".");
    assertThat(new FastChunker(read(chunker)).chunkAsSpans(words, tags))
        .extracting(s -> s.getType() + s.getStart() + s.getEnd())
        .containsExactly("NP01", "VP12", "NP23");
  }

  @Test
  void lineThatIsNotConlluIsNamed() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.conllu"), "1\tword\n");
    assertThatThrownBy(() -> Treebank.read(bad))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("bad.conllu:1");
  }

  private static SequenceLabeler.Model read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return SequenceLabeler.Model.read(in);
    }
  }
}
