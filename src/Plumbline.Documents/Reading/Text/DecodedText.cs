namespace Plumbline.Documents.Reading.Text;

/// <summary>Bytes read as characters.</summary>
/// <param name="Text">The characters, without a mark at the start, lines ending in \n.</param>
/// <param name="BadPlaces">Places where the bytes were no characters.</param>
internal readonly record struct DecodedText(string Text, int BadPlaces);
