package org.hearsay.analysis;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.chunker.Chunker;
import opennlp.tools.postag.POSTagger;
import org.hearsay.article.Article;
import org.hearsay.article.Block;
import org.hearsay.text.Span;

/**
 * The analyzer: sentences and Penn tokens by rule, tags and base phrases through OpenNLP's
 * contracts of a tagger and a chunker, dependencies, lemmas, quotations.
 *
 * <p>Not thread-safe: one for each thread, over the same {@link Models}.
 */
public final class OpenNlpAnalyzer implements Analyzer {
  private final Models models;
  private final Tokenizer tokenizer;
  private final QuotationFinder quotations = new QuotationFinder();
  private final POSTagger tagger;
  private final Chunker chunker;
  private final DependencyParser parser;

  public OpenNlpAnalyzer(Models models) {
    this(models, new FastTagger(models.tagger()), new FastChunker(models.chunker()));
  }

  /**
   * An analyzer with OpenNLP components of the caller's choice.
   *
   * @param tagger gives Penn parts of speech
   * @param chunker gives CoNLL-2000 chunks
   */
  public OpenNlpAnalyzer(Models models, POSTagger tagger, Chunker chunker) {
    this.models = models;
    this.tokenizer = new Tokenizer(models.sentences());
    this.tagger = tagger;
    this.chunker = chunker;
    this.parser = new DependencyParser(models.parser());
  }

  @Override
  public AnalyzedArticle analyze(Article article) {
    String text = article.layout().readable();
    List<Block> blocks = article.layout().blocks();
    List<Sentence> sentences = new ArrayList<>();
    for (int b = 0; b < blocks.size(); b++) {
      Block block = blocks.get(b);
      if (!block.kind().isProse()) {
        continue;
      }
      boolean headline = block.kind() != Block.Kind.PARAGRAPH;
      for (Span span : models.sentences().split(text, block.span(), headline)) {
        List<Span> tokens = tokenizer.tokenize(text, span);
        if (!tokens.isEmpty()) {
          sentences.add(sentence(article, sentences.size(), b, tokens));
        }
      }
    }
    return new AnalyzedArticle(article, sentences, quotations.find(article.layout()));
  }

  private Sentence sentence(Article article, int index, int block, List<Span> spans) {
    String text = article.layout().readable();
    String[] words = PennForms.of(text, spans);
    String[] tags = tagger.tag(words);
    String[] lemmas = new String[words.length];
    List<Token> tokens = new ArrayList<>(words.length);
    for (int i = 0; i < words.length; i++) {
      lemmas[i] = models.lemmatizer().lemma(words[i], tags[i]);
      tokens.add(new Token(spans.get(i), spans.get(i).of(article.text()), tags[i], lemmas[i]));
    }
    Span span = new Span(spans.get(0).start(), spans.get(spans.size() - 1).end());
    Parse parse = parser.parse(words, tags, lemmas);
    return new Sentence(index, block, span, tokens, chunks(words, tags), parse);
  }

  private List<Chunk> chunks(String[] words, String[] tags) {
    List<Chunk> chunks = new ArrayList<>();
    for (opennlp.tools.util.Span chunk : chunker.chunkAsSpans(words, tags)) {
      chunks.add(new Chunk(chunk.getType(), chunk.getStart(), chunk.getEnd()));
    }
    return chunks;
  }
}
