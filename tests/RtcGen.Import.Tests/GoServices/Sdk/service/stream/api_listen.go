package stream

const opListen = "Listen"

// ListenRequest makes a request whose response is read as it arrives.
func (c *STREAM) ListenRequest(input *ListenInput) (req *request.Request, output *ListenOutput) {
	op := &request.Operation{
		Name:       opListen,
		HTTPMethod: "POST",
		HTTPPath:   "/",
	}

	output = &ListenOutput{Reader: &utils.Reader{}}
	req = c.newRequest(op, input, output)
	req.HTTPRequest.Header.Set("Content-Type", "application/json; charset=utf-8")
	return
}

type ListenInput struct {
	_ struct{} `type:"structure" json:",omitempty"`

	Id *string `type:"string" json:",omitempty"`
}

type ListenOutput struct {
	*utils.Reader
}
