package org.parley.web.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Fault;
import org.parley.sources.Input;

/**
 * Articles that are given as JSON.
 *
 * @param articles in the order in which they are read
 * @param everything ignored for articles that are given one by one, which are always read; of
 *     corpora, whether to take also what does not seem to be about the negotiation
 */
public record NewArticles(
    @Nullable List<@Nullable Article> articles, @Nullable Boolean everything) {

  /**
   * One article: the address of a page, or a text and what is known of it.
   *
   * @param url where it is; fetched where there is no text
   * @param text plain
   * @param title of the article
   * @param published a day such as 2027-05-12, or a time
   * @param publisher name of the publication
   * @param author of the article
   */
  public record Article(
      @Nullable String url,
      @Nullable String text,
      @Nullable String title,
      @Nullable String published,
      @Nullable String publisher,
      @Nullable String author) {}

  /**
   * What is to be read.
   *
   * @throws Fault where an article has neither a text nor an address
   */
  List<Input> inputs() {
    List<Input> inputs = new ArrayList<>();
    for (Article article : articles == null ? List.<@Nullable Article>of() : articles) {
      inputs.add(input(article, "article " + (inputs.size() + 1)));
    }
    return inputs;
  }

  private static Input input(@Nullable Article article, String name) {
    if (article != null && article.text() != null) {
      return new Input.Pasted(
          name,
          article.text(),
          article.title(),
          article.published(),
          article.publisher(),
          article.author(),
          article.url());
    }
    if (article == null || article.url() == null) {
      throw Fault.user(
          "bad-article",
          name + " has neither a 'text' nor a 'url'",
          "Give the address of its page, or its text.");
    }
    return new Input.Address(article.url());
  }
}
