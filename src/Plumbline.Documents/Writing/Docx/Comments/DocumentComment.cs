using Plumbline.Documents.Model;

namespace Plumbline.Documents.Writing.Docx.Comments;

/// <summary>A remark in the margin of a Word file.</summary>
/// <param name="Span">What it is about, in the plain text as read; null for the whole document.</param>
/// <param name="Text">The remark; its lines are parted by \n.</param>
public sealed record DocumentComment(TextSpan? Span, string Text);
