/** First names that are known for such without anything around them. */
export const NAMES: ReadonlySet<string> = new Set(
  `
    Camille Jules Asha Mateo Wei Lin Sunita Lucía Sofía Carlos Diego Elena Marta Pablo Ana Luis María José Juan Carmen
    Léa Hugo Chloé Antoine Claire Julien Marie Pierre Sophie Nicolas Louise Paul Emma Priya Rahul Anita Ravi Neha Arjun
    Meera Vikram Pooja Amit Kavya Rohan Mei Ming Jun Xiaoming Yan Hui Anna Tom Sam Kate Nina Ben Alice James Lucy Jack
  `
    .trim()
    .split(/\s+/),
)
