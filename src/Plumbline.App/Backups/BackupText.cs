using System.Text;

namespace Plumbline.App.Backups;

/// <summary>How tables are written down.</summary>
internal static class BackupText
{
    /// <summary>Without a mark in front; what is no text is refused and not replaced.</summary>
    internal static UTF8Encoding Utf8 { get; } = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
}
