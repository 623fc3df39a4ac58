using System.Buffers.Binary;
using System.Text;

namespace Plumbline.Documents.Reading.Packages;

/// <summary>The container of the old binary Office formats and of encrypted new ones.</summary>
internal static class CompoundFile
{
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");
    private static readonly byte[] WordDocument = Encoding.Unicode.GetBytes("WordDocument");
    private static readonly byte[] Workbook = Encoding.Unicode.GetBytes("Workbook\0");
    private static readonly byte[] OldWorkbook = Encoding.Unicode.GetBytes("Book\0");

    // Places in the container, and in the stream of Word, whose flags have the bit of encryption in their second byte.
    private const int SectorShift = 30;
    private const int StartInEntry = 116;
    private const int SizeInEntry = 120;
    private const int FlagsOfWord = 11;
    private const int EncryptedFlag = 1;

    // Streams below the one size are kept together in pieces of the other.
    private const int ShortStream = 4096;
    private const int Piece = 64;

    /// <summary>Whether the bytes begin as such a container does.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>An Office file under a password.</summary>
    public static bool IsEncryptedPackage(ReadOnlySpan<byte> bytes) =>
        Is(bytes) && bytes.IndexOf(EncryptedPackage) >= 0;

    /// <summary>A file of Word 97 to 2003, or of WPS Writer.</summary>
    public static bool IsWord(ReadOnlySpan<byte> bytes) => Is(bytes) && bytes.IndexOf(WordDocument) >= 0;

    /// <summary>A file of Word 97 to 2003 under a password.</summary>
    public static bool IsEncryptedWord(ReadOnlySpan<byte> bytes)
    {
        var entry = Is(bytes) ? bytes.IndexOf(WordDocument) : -1;
        if (entry < 0 || entry + SizeInEntry + sizeof(int) > bytes.Length)
        {
            return false;
        }

        var size = BinaryPrimitives.ReadInt32LittleEndian(bytes[(entry + SizeInEntry)..]);
        if (size is > 0 and < ShortStream)
        {
            return IsEncryptedShortWord(bytes);
        }

        // The stream begins in a sector; the header of the file takes the place of one.
        var sectorSize = 1L << Math.Clamp((int)bytes[SectorShift], 7, 16);
        var sector = BinaryPrimitives.ReadInt32LittleEndian(bytes[(entry + StartInEntry)..]);
        var flags = ((sector + 1L) * sectorSize) + FlagsOfWord;
        return flags >= 0 && flags < bytes.Length && (bytes[(int)flags] & EncryptedFlag) != 0;
    }

    // A short stream begins with its mark at the head of some piece.
    private static bool IsEncryptedShortWord(ReadOnlySpan<byte> bytes)
    {
        for (var at = Piece; at + FlagsOfWord < bytes.Length; at += Piece)
        {
            if (bytes[at] == 0xEC && bytes[at + 1] == 0xA5)
            {
                return (bytes[at + FlagsOfWord] & EncryptedFlag) != 0;
            }
        }

        return false;
    }

    /// <summary>A file of Excel 97 to 2003, or of WPS Spreadsheets.</summary>
    public static bool IsExcel(ReadOnlySpan<byte> bytes) =>
        Is(bytes) && !IsWord(bytes) && (bytes.IndexOf(Workbook) >= 0 || bytes.IndexOf(OldWorkbook) >= 0);
}
