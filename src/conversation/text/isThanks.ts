const THANKS =
  /\bthank|\bthanks|\bdank|\bbedankt|\bdanke|\bmerci|\bgracias|\bgrazie|\bobrigad|\btack\b|\btakk\b|\bcheers\b|شكر|תודה|спасибо|ありがとう|谢谢/iu;
const LONGEST = 80;

/** Whether a message is a thank-you that asks for nothing more: short, and without a question. */
export function isThanks(text: string): boolean {
  return text.length <= LONGEST && THANKS.test(text) && !/[?？؟]/.test(text);
}
