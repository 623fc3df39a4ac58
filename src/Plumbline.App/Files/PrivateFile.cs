namespace Plumbline.App.Files;

/// <summary>
/// Files that only the account of the program may read: a database holds password hashes, the keys of cookies and sessions.
/// Windows gives a folder's rights to what lies in it; elsewhere a new file would be readable for everybody.
/// </summary>
public static class PrivateFile
{
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const UnixFileMode OwnFolder = OwnFile | UnixFileMode.UserExecute;

    /// <summary>Makes a file, or empties the one that is there.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnFile;
        }

        return new(path, options);
    }

    /// <summary>Makes an empty file where there is none, for a library that would make it readable for all.</summary>
    public static void Touch(string path)
    {
        if (!File.Exists(path))
        {
            Create(path).Dispose();
        }
    }

    /// <summary>Makes a folder where there is none.</summary>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnFolder);
        }
    }
}
